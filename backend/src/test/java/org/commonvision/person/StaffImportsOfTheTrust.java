package org.commonvision.person;

import java.util.stream.Collectors;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;

/** A file of the trust that other tests know too: everybody on its list as they are, so that nothing comes of it. */
public final class StaffImportsOfTheTrust {

    public static String file() {
        return TestDatabase.asTheApi().withHandle(sql -> sql.createQuery("select name, email from staff_member where ods_code = ? and left_on is null")
                .bind(0, Somebody.TRUST).map((row, _) -> row.getString(1) + "," + row.getString(2) + "\n").list()).stream().collect(Collectors.joining("", "Name,Email\n", ""));
    }

    /** One that may be applied. */
    public static String checked() {
        return StaffFiles.of(Somebody.TRUST).checked(file());
    }

    private StaffImportsOfTheTrust() {}
}
