package org.commonvision.framework;

import org.jdbi.v3.core.Jdbi;

/** The frameworks of a database of the test's own. */
public final class FrameworksIn {

    public static Frameworks database(Jdbi database) {
        return new Frameworks(database);
    }

    public static Crosswalks crosswalks(Jdbi database) {
        return new Crosswalks(database);
    }

    public static FrameworkDrafts drafts(Jdbi database, Frameworks frameworks) {
        return new FrameworkDrafts(database, frameworks);
    }

    private FrameworksIn() {}
}
