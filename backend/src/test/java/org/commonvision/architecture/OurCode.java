package org.commonvision.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.List;
import java.util.stream.StreamSupport;

/** The compiled product, without its tests. */
final class OurCode {

    static final String ROOT = "org.commonvision";
    static final Path CLASSES = Path.of("target", "classes");
    static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    /** Once for all tests. */
    private static final class Imported {
        static final JavaClasses CLASSES = read();

        private static JavaClasses read() {
            // Our rules ask what our classes say and call, not what libraries are made of: that would take ten times as long.
            ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importLocations(List.of(Location.of(OurCode.CLASSES)));
        }
    }

    /** Every text in the code, SQL among them, by class. */
    static Map<String, List<String>> texts() {
        var texts = new TreeMap<String, List<String>>();
        try (var files = Files.walk(CLASSES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                var parsed = ClassFile.of().parse(file);
                texts.put(parsed.thisClass().asInternalName().replace('/', '.'), StreamSupport.stream(parsed.constantPool().spliterator(), false)
                        .filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private OurCode() {}
}
