package org.commonvision.framework;

/**
 * Who reads what is published: nobody we know, or somebody of an organisation.
 *
 * @param signedIn whether they have shown a token or a session
 * @param editsForEveryone whether they edit the frameworks for everyone, and so read them whatever their licence
 * @param organisation ODS code in their token, or null
 */
public record Reader(boolean signedIn, boolean editsForEveryone, String organisation) {

    /** Whether this reader may know that it is there: what is an organisation's own is for its people only. */
    public boolean belongsTo(String organisation) {
        return organisation == null || organisation.equals(this.organisation);
    }

    /** Whether this reader may see it: theirs to know of, and within what its owner allows. */
    public boolean mayRead(String organisation, Rights rights) {
        return belongsTo(organisation) && (organisation == null && editsForEveryone || switch (readersOf(rights)) {
            case ANYONE -> true;
            case STAFF -> signedIn;
            case ORGANISATIONS -> this.organisation != null && rights.allowedUse().isFor(this.organisation);
        });
    }

    /** Whether anyone may, so that any cache may keep it. */
    public static boolean isForAnyone(String organisation, Rights rights) {
        return organisation == null && readersOf(rights) == Rights.Readers.ANYONE;
    }

    private static Rights.Readers readersOf(Rights rights) {
        return rights.allowedUse() == null ? Rights.Readers.ANYONE : rights.allowedUse().readers();
    }
}
