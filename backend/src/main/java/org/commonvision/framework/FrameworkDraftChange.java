package org.commonvision.framework;

import org.commonvision.platform.problem.Faults;

/** What a draft is to hold from now on, whole. */
record FrameworkDraftChange(FrameworkContent framework) {

    void check() {
        var faults = new Faults();
        if (faults.there("/framework", framework)) {
            framework.check("/framework", faults);
        }
        faults.orThrow();
    }
}
