package org.commonvision.local;

/** Why there is no run, said in a sentence for the person at the keyboard; they need no stack trace. */
final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }
}
