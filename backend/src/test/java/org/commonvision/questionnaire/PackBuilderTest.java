package org.commonvision.questionnaire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of the readable files. */
class PackBuilderTest {

    @TempDir
    Path folder;
    private Path sources;

    @BeforeEach
    void copy() throws IOException {
        sources = folder.resolve("packs");
        try (var files = Files.walk(Path.of("packs"))) {
            for (var file : files.toList()) {
                Files.copy(file, sources.resolve(Path.of("packs").relativize(file).toString()));
            }
        }
    }

    @Test
    void the_same_files_make_the_same_bytes() throws IOException {
        build("one");
        build("two");
        for (String file : List.of("content.json", "index.json", "stories.json", "code-lists.json")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("one").resolve(file)), Files.readAllBytes(folder.resolve("two").resolve(file)), file);
        }
    }

    @Test
    void a_change_makes_a_new_version_of_what_it_changes_and_of_nothing_else() throws IOException {
        var before = build("before");
        change("pack.yaml", "name: Medical leadership", "name: Medical leadership anew");
        assertEquals(List.of("medical-leadership", "medical-leadership-self-assessment"), changed(before, build("after")));
    }

    @Test
    void a_change_for_senior_roles_leaves_the_other_professions_alone() throws IOException {
        var before = build("before");
        change("domains/LF.6-creating-the-vision.yaml", "name: Creating the vision", "name: Creating the vision anew");
        assertEquals(List.of("leadership-framework", "leadership-self-assessment", "leadership-360"), changed(before, build("after")));
    }

    @Test
    void a_fault_is_said_with_its_file_and_line() throws IOException {
        change("domains/LF.1-demonstrating-personal-qualities.yaml", "audience: everyone", "audience: everyone\ncolour: blue");
        assertThat(failure(), containsString("LF.1-demonstrating-personal-qualities.yaml: Unrecognized field \"colour\""));
    }

    @Test
    void faults_of_wording_are_said_together() throws IOException {
        change("domains/LF.1-demonstrating-personal-qualities.yaml", "first: I ask a colleague", "first: I never ask a colleague");
        change("pack.yaml", "owner: NHS Leadership Academy", "owner: ''");
        assertThat(failure(), containsString("LF.1.1.a: says what is not done"));
        assertThat(failure(), containsString("pack: rights.owner is missing"));
    }

    private Pack.Index build(String target) throws IOException {
        PackBuilder.main(new String[] {sources.toString(), folder.resolve(target).toString()});
        return new ObjectMapper().readValue(folder.resolve(target).resolve("index.json").toFile(), Pack.Index.class);
    }

    private String failure() {
        return assertThrows(IllegalArgumentException.class, () -> build("faulty")).getMessage();
    }

    private void change(String file, String from, String to) throws IOException {
        var path = sources.resolve("leadership").resolve(file);
        String text = Files.readString(path);
        assertThat(file + " has no " + from, text.contains(from), is(true));
        Files.writeString(path, text.replace(from, to));
    }

    private static List<String> changed(Pack.Index before, Pack.Index after) {
        var all = new ArrayList<>(Stream.concat(after.frameworks().stream(), after.questionnaires().stream()).toList());
        all.removeAll(before.frameworks());
        all.removeAll(before.questionnaires());
        return all.stream().map(Pack.Entry::key).toList();
    }
}
