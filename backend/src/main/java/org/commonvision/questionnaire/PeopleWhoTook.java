package org.commonvision.questionnaire;

/** How many people have taken a questionnaire here; told by those who keep the answers. */
public interface PeopleWhoTook {

    /** Rounded down to hundreds, or null under 100: a figure that moves with one person would say who was here. */
    Integer roundedDown(String questionnaireKey);
}
