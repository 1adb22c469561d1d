package id.or.amsi.tanggap.sop.export;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address that a telephone reads from paper, with the quiet border that it needs.
final class QrCode {
    private static final int SIDE = 360;
    private static final int WHITE = 0xFFFFFF;
    private static final Map<EncodeHintType, Object> READABLE_WHEN_FOLDED =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private final byte[] png;

    private QrCode(byte[] png) {
        this.png = png;
    }

    static QrCode of(String address) {
        try {
            BitMatrix modules =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIDE, SIDE, READABLE_WHEN_FOLDED);
            BufferedImage image =
                    new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < modules.getWidth(); x++) {
                for (int y = 0; y < modules.getHeight(); y++) {
                    image.setRGB(x, y, modules.get(x, y) ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new QrCode(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Black on white.
    byte[] png() {
        return png;
    }

    String dataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
