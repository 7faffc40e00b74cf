package org.commonvision.feedback;

import java.util.Locale;
import java.util.regex.Pattern;

/** One address is one person, however it is written: in capitals, with dots in its name, with a plus and a word. */
final class FoldedAddress {

    static final int LONGEST = 254;
    /** What mail servers take without quotation marks; nothing in it can end a header. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@LABEL(\\.LABEL)+".replace("LABEL", "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"));

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    static String of(String address) {
        int at = address.lastIndexOf('@');
        return mailbox(address.substring(0, at).replace(".", "") + address.substring(at));
    }

    /** Whether what is sent to one comes to whoever has the other. Dots count: to count raters they do not, but somebody else may have the name without. */
    static boolean areOneMailbox(String one, String other) {
        return mailbox(one).equals(mailbox(other));
    }

    private static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        return (address.substring(0, at).replaceFirst("(?<=.)\\+.*", "") + address.substring(at)).toLowerCase(Locale.ROOT);
    }

    private FoldedAddress() {}
}
