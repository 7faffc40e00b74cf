package org.commonvision.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that a built Quarkus application takes from its environment, read from the application itself: from the
 * models that Quarkus' extensions carry, and from our own classes and properties.
 */
final class ApplicationSettings {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String PROPERTY = "Lorg/eclipse/microprofile/config/inject/ConfigProperty;";
    private static final String MAPPING = "Lio/smallrye/config/ConfigMapping;";
    private static final String WITH_NAME = "Lio/smallrye/config/WithName;";
    private static final String WITH_PARENT_NAME = "Lio/smallrye/config/WithParentName;";

    private final Set<String> variables = new HashSet<>();
    /** Settings that exist for each thing of a name that the application gives, such as a second data source. */
    private final Set<Pattern> ofSomethingNamed = new HashSet<>();

    ApplicationSettings(Path application) throws IOException {
        for (var jar : jars(application.resolve("lib/main"))) {
            try (var file = new JarFile(jar.toFile())) {
                var model = file.getEntry(MODEL);
                if (model != null) {
                    addRunTimeSettings(file.getInputStream(model));
                }
            }
        }
        for (var jar : jars(application.resolve("app"))) {
            try (var file = new JarFile(jar.toFile())) {
                addOwnSettings(file);
            }
        }
        if (variables.isEmpty()) {
            throw new IllegalStateException("There is no built application in " + application);
        }
    }

    boolean isSetAtStart(String variable) {
        return variables.contains(variable) || ofSomethingNamed.stream().anyMatch(setting -> setting.matcher(variable).matches());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    /** What is fixed when the application is built has no effect in its environment, so it does not count. */
    private void addRunTimeSettings(InputStream model) throws IOException {
        for (var root : Http.JSON.readTree(model).path("configRoots")) {
            collect(root.path("items"));
        }
    }

    private void collect(JsonNode items) {
        for (var item : items) {
            if (item.path("phase").asText().equals("RUN_TIME")) {
                item.findValuesAsText("environmentVariable").forEach(this::addVariable);
            }
            collect(item.path("items"));
        }
    }

    private void addVariable(String variable) {
        var parts = variable.split("__\\w+?__", -1);
        if (parts.length > 1) {
            ofSomethingNamed.add(Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("_[A-Z0-9]+_"))));
        }
        variables.add(variable);
    }

    private void addOwnSettings(JarFile jar) throws IOException {
        for (var entry : jar.stream().toList()) {
            if (entry.getName().equals("application.properties")) {
                var properties = new Properties();
                properties.load(jar.getInputStream(entry));
                properties.stringPropertyNames().stream().filter(name -> name.startsWith("common-vision.")).forEach(this::add);
            } else if (entry.getName().startsWith("org/commonvision/") && entry.getName().endsWith(".class")) {
                addAnnotated(ClassFile.of().parse(jar.getInputStream(entry).readAllBytes()));
            }
        }
    }

    private void addAnnotated(ClassModel type) {
        annotations(type, MAPPING).flatMap(mapping -> text(mapping, "prefix")).forEach(prefix -> type.methods().forEach(member ->
                add(prefix + nameOf(member))));
        Stream.concat(
                        type.fields().stream().flatMap(field -> annotations(field, PROPERTY)),
                        type.methods().stream().flatMap(method -> Stream.concat(annotations(method, PROPERTY), parameterAnnotations(method))))
                .flatMap(property -> text(property, "name")).forEach(this::add);
    }

    private static String nameOf(MethodModel member) {
        if (annotations(member, WITH_PARENT_NAME).findAny().isPresent()) {
            return "";
        }
        var hyphenated = member.methodName().stringValue().replaceAll("([A-Z])", "-$1").toLowerCase();
        return "." + annotations(member, WITH_NAME).flatMap(named -> text(named, "value")).findAny().orElse(hyphenated);
    }

    private static Stream<Annotation> annotations(AttributedElement element, String type) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream().flatMap(all -> all.annotations().stream())
                .filter(one -> one.className().stringValue().equals(type));
    }

    private static Stream<Annotation> parameterAnnotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream()
                .flatMap(all -> all.parameterAnnotations().stream()).flatMap(List::stream)
                .filter(one -> one.className().stringValue().equals(PROPERTY));
    }

    private static Stream<String> text(Annotation annotation, String element) {
        return annotation.elements().stream().filter(one -> one.name().stringValue().equals(element))
                .map(one -> one.value() instanceof AnnotationValue.OfString text ? text.stringValue() : "").filter(text -> !text.isEmpty());
    }

    /** As the environment names a property: capitals, and an underscore for whatever is no letter and no digit. */
    private void add(String property) {
        variables.add(property.toUpperCase().replaceAll("[^A-Z0-9]", "_"));
    }
}
