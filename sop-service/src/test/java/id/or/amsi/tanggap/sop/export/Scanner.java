package id.or.amsi.tanggap.sop.export;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;

/// Reads QR codes as a telephone does.
final class Scanner {
    private Scanner() {}

    static String read(BufferedImage code) {
        int[] pixels = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        } catch (ReaderException e) {
            throw new IllegalStateException(e);
        }
    }
}
