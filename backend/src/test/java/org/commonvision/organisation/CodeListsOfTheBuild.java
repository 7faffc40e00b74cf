package org.commonvision.organisation;

/** The code lists without the rest of the application. */
public final class CodeListsOfTheBuild {

    public static CodeLists lists() {
        return new CodeLists();
    }

    private CodeListsOfTheBuild() {}
}
