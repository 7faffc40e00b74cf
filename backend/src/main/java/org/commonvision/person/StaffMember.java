package org.commonvision.person;

import java.util.UUID;

/** Somebody on an organisation's staff list. */
public record StaffMember(UUID id, String odsCode, String email, String name, UUID manager) {}
