package org.commonvision.exchange;

import java.util.List;

/** Whether an import is only to say what it would do. Taken as text: whatever is no boolean would be false, and false writes. */
final class DryRun {

    static boolean of(String text) {
        return switch (text) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            default -> {
                var findings = new Findings();
                findings.add("query:dryRun", "Say true or false.");
                throw new ImportRefused(findings, List.of());
            }
        };
    }

    private DryRun() {}
}
