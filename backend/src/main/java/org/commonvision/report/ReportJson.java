package org.commonvision.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;
import org.commonvision.report.IndividualReport.DomainFigures;
import org.commonvision.report.IndividualReport.ElementFigures;

/**
 * The profile as JSON, said in order. Jackson would find the same by itself, but asks for each of some four hundred values by
 * reflection, and people look at their profile more often than at anything else that is not published.
 */
final class ReportJson extends JsonSerializer<IndividualReport> {

    private static final SerializedString KEY = new SerializedString("key");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString STANDING = new SerializedString("standing");
    private static final SerializedString FIGURES = new SerializedString("figures");
    private static final SerializedString IMPORTANCE = new SerializedString("importance");
    private static final SerializedString ITEMS = new SerializedString("items");
    private static final SerializedString NOT_APPLICABLE = new SerializedString("notApplicable");
    private static final SerializedString NOT_OBSERVED = new SerializedString("notObserved");
    private static final SerializedString ANSWERED = new SerializedString("answered");
    private static final SerializedString UNANSWERED = new SerializedString("unanswered");
    private static final SerializedString DISTRIBUTION = new SerializedString("distribution");
    private static final SerializedString HIGHEST_SHARE = new SerializedString("highestShare");
    private static final SerializedString HIGHEST_SHARE_INTERVAL = new SerializedString("highestShareInterval");
    private static final SerializedString LOW = new SerializedString("low");
    private static final SerializedString HIGH = new SerializedString("high");
    private static final SerializedString SCORE = new SerializedString("score");

    @Override
    public void serialize(IndividualReport report, JsonGenerator json, SerializerProvider jackson) throws IOException {
        json.writeStartObject();
        json.writeStringField("responseId", report.responseId().toString());
        jackson.defaultSerializeField("questionnaire", report.questionnaire(), json);
        json.writeStringField("submittedAt", report.submittedAt().toString());
        json.writeNumberField("points", report.points());
        json.writeBooleanField("countsForOrganisation", report.countsForOrganisation());
        json.writeArrayFieldStart("elementsToWorkOn");
        for (var element : report.elementsToWorkOn()) {
            json.writeString(element);
        }
        json.writeEndArray();
        json.writeFieldName("overall");
        write(report.overall(), json);
        writeImportance(report.importance(), json);
        json.writeArrayFieldStart("domains");
        for (var domain : report.domains()) {
            write(domain, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(DomainFigures domain, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(KEY, domain.key(), json);
        write(NAME, domain.name(), json);
        json.writeFieldName(FIGURES);
        write(domain.figures(), json);
        writeImportance(domain.importance(), json);
        json.writeArrayFieldStart("elements");
        for (var element : domain.elements()) {
            write(element, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ElementFigures element, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(KEY, element.key(), json);
        write(NAME, element.name(), json);
        write(STANDING, element.standing().word(), json);
        json.writeFieldName(FIGURES);
        write(element.figures(), json);
        writeImportance(element.importance(), json);
        json.writeEndObject();
    }

    /** Left out where it is not asked. */
    private static void writeImportance(Figures importance, JsonGenerator json) throws IOException {
        if (importance != null) {
            json.writeFieldName(IMPORTANCE);
            write(importance, json);
        }
    }

    private static void write(Figures figures, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(ITEMS, figures.items(), json);
        write(NOT_APPLICABLE, figures.notApplicable(), json);
        write(NOT_OBSERVED, figures.notObserved(), json);
        write(ANSWERED, figures.answered(), json);
        write(UNANSWERED, figures.unanswered(), json);
        json.writeFieldName(DISTRIBUTION);
        write(figures.distribution(), json);
        write(HIGHEST_SHARE, figures.highestShare(), json);
        json.writeFieldName(HIGHEST_SHARE_INTERVAL);
        write(figures.highestShareInterval(), json);
        write(SCORE, figures.score(), json);
        json.writeEndObject();
    }

    private static void write(List<Integer> counts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int count : counts) {
            json.writeNumber(count);
        }
        json.writeEndArray();
    }

    private static void write(Figures.ShareInterval interval, JsonGenerator json) throws IOException {
        if (interval == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        write(LOW, interval.low(), json);
        write(HIGH, interval.high(), json);
        json.writeEndObject();
    }

    private static void write(SerializedString name, String text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    private static void write(SerializedString name, Integer number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
