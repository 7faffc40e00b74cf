package org.commonvision.local;

import java.nio.file.Path;
import java.util.Optional;

/** Where things lie in the checkout that this run was started in. */
record Checkout(Path root) {

    static Checkout here() {
        return new Checkout(Path.of("").toAbsolutePath());
    }

    /** Unpacked programs, the same for every run and every data directory. */
    Path cache() {
        return root.resolve(".cache");
    }

    /** Where the people and organisations of the demonstration are. */
    Path demo() {
        return demo("");
    }

    Path demo(String file) {
        return root.resolve("local/demo").resolve(file);
    }

    Path realm(String file) {
        return root.resolve("keycloak").resolve(file);
    }

    Path frontend() {
        return root.resolve("frontend");
    }

    /** The Node that the frontend's packages bring, whatever the machine has. */
    Path node() {
        return frontend().resolve("node_modules/.bin/node");
    }

    /** The packaged API; the benchmark names its own build of it. */
    Path api() {
        return root.resolve(Optional.ofNullable(System.getenv("COMMON_VISION_API_JAR")).orElse("backend/target/quarkus-app/quarkus-run.jar"));
    }

    Path apiAheadOfTimeCache() {
        return api().getParent().resolveSibling("api.aot");
    }

    Path apiJavaOptions() {
        return root.resolve("local/api-java-options.txt");
    }
}
