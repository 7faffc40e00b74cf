package org.commonvision.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.Rights;

/** A report on paper: a tagged PDF (PDF/UA-1) in the one look that all reports have, and the pieces of XHTML that they are made of. */
final class TaggedPdf {

    static final String MEDIA_TYPE = "application/pdf";

    /** Comes with the PDF library itself (SIL Open Font License); one weight, so headings differ by size. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt Liberation; } }
            body { font-family: Liberation; font-size: 10.5pt; line-height: 1.4; color: #212b32; }
            h1 { font-size: 22pt; font-weight: normal; margin: 0 0 4mm; }
            h2 { font-size: 15pt; font-weight: normal; margin: 8mm 0 2mm; page-break-after: avoid; }
            h3 { font-size: 12pt; font-weight: normal; margin: 5mm 0 1mm; page-break-after: avoid; }
            p, ul { margin: 0 0 2.5mm; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; -fs-table-paginate: paginate; }
            caption { text-align: left; margin-bottom: 1mm; }
            tr { page-break-inside: avoid; }
            th, td { font-weight: normal; text-align: right; padding: 1.2mm 1.5mm; border-bottom: 0.3mm solid #768692; vertical-align: top; }
            th:first-child, td:first-child { text-align: left; padding-left: 0; }
            .changes th:last-child, .changes td:last-child { text-align: left; }
            .related th:nth-child(3), .related td:nth-child(3), .related th:nth-child(4), .related td:nth-child(4) { text-align: left; }
            thead th { border-bottom: 0.6mm solid #212b32; }
            .small { font-size: 9pt; color: #4c6272; }
            .board { font-size: 9pt; line-height: 1.25; }
            .board h1 { font-size: 18pt; margin-bottom: 2mm; }
            .board h2 { font-size: 12.5pt; margin: 4mm 0 1mm; }
            .board p { margin-bottom: 1.5mm; }
            .board table { margin: 1mm 0 2mm; }
            .board th, .board td { padding: 0.6mm 1.2mm; }
            .board th:first-child { width: 34%; }
            .board .small { font-size: 8pt; }
            """;

    /**
     * @param description what kind of thing it is; the PDF library looks for it under the name "subject"
     * @param bookmarks XHTML of the bookmarks
     * @param body XHTML
     */
    static byte[] of(String title, String description, String bookmarks, String body) {
        var pdf = new ByteArrayOutputStream();
        try {
            builder(title, description, bookmarks, body).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Of something published on a day, and the same bytes for ever: it says that day, and not the moment of printing. */
    static byte[] published(LocalDate day, String title, String description, String bookmarks, String body) {
        var pdf = new ByteArrayOutputStream();
        try (var printed = builder(title, description, bookmarks, body).buildPdfRenderer()) {
            printed.createPDFWithoutClosing();
            try (var document = printed.getPdfDocument()) {
                document.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
                document.setDocumentId(day.toEpochDay());
                document.save(pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder builder(String title, String description, String bookmarks, String body) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(() -> PdfRendererBuilder.class.getResourceAsStream(FONT), "Liberation", 400, FontStyle.NORMAL, true)
                .withHtmlContent("""
                        <html lang="en-GB"><head><title>%s</title><meta name="subject" content="%s" /><style>%s</style>
                        <bookmarks>%s</bookmarks></head><body>%s</body></html>""".formatted(text(title), text(description), STYLE, bookmarks, body), null);
    }

    static String heading(String words) {
        return "<th scope=\"col\">" + text(words) + "</th>";
    }

    static String list(Stream<String> items) {
        return items.map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** Whose the words are that stand on the paper: its last paragraph. */
    static String rights(Rights rights) {
        return "<p class=\"small\">" + text(rights.notice()) + " " + text(rights.attribution()) + " Owner: " + text(rights.owner()) + ". Licence: " + text(rights.licence()) + ".</p>";
    }

    /** Words as they are, also where they look like XHTML; what XML cannot say is left out. */
    static String text(String words) {
        return words.codePoints().filter(TaggedPdf::isXml).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }

    private TaggedPdf() {}
}
