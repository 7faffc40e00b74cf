package org.commonvision.feedback;

/** What became of somebody's being asked. */
public enum RaterState { ASKED, ANSWERED, REFUSED }
