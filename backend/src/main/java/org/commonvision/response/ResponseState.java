package org.commonvision.response;

/** DRAFT takes answers; SUBMITTED is for ever. */
public enum ResponseState { DRAFT, SUBMITTED }
