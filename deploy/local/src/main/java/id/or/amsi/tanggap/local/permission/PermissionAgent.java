package id.or.amsi.tanggap.local.permission;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/// A Java agent: wherever the services look a row of `permissions.yaml` up, they ask [FlippedRow] first. Its
/// argument is the file that names the flipped row.
public final class PermissionAgent implements ClassFileTransformer {
    private static final String ROWS = "id/or/amsi/tanggap/kit/tenancy/Permissions";
    private static final MethodTypeDesc LOOK_UP =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Map, ConstantDescs.CD_Object);

    public static void premain(String file, Instrumentation instrumentation) {
        FlippedRow.readFrom(file);
        instrumentation.addTransformer(new PermissionAgent());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        return ROWS.equals(name) ? flippable(bytes) : null;
    }

    static byte[] flippable(byte[] bytes) {
        var files = ClassFile.of();
        var flipped = ClassDesc.of(FlippedRow.class.getName());
        return files.transformClass(files.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.name().equalsString("get")
                    && call.owner().asSymbol().equals(ConstantDescs.CD_Map)) {
                code.invokestatic(flipped, "get", LOOK_UP);
            } else {
                code.with(element);
            }
        }));
    }
}
