package id.or.amsi.tanggap.local.clock;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/// A Java agent: the services' one clock bean takes [MovedClock] in place of the system's clock. Its argument is the
/// file that says how far time is moved.
public final class ClockAgent implements ClassFileTransformer {
    private static final String CLOCK_BEAN = "id/or/amsi/tanggap/kit/web/SystemClock";
    private static final String METHOD = "systemUTC";

    public static void premain(String file, Instrumentation instrumentation) {
        MovedClock.readFrom(file);
        instrumentation.addTransformer(new ClockAgent());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        return CLOCK_BEAN.equals(name) ? moved(bytes) : null;
    }

    static byte[] moved(byte[] bytes) {
        var moved = ClassDesc.of(MovedClock.class.getName());
        var files = ClassFile.of();
        return files.transformClass(files.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && METHOD.equals(call.name().stringValue())) {
                code.invokestatic(moved, METHOD, call.typeSymbol());
            } else {
                code.with(element);
            }
        }));
    }
}
