package org.commonvision.person;

import java.time.LocalDate;
import java.util.UUID;

/** From when to when somebody may receive 360-degree feedback reports, both days included. */
public record Accreditation(UUID id, UUID staffMember, String name, LocalDate validFrom, LocalDate validTo) {}
