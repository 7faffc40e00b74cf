package org.commonvision.person;

import java.time.LocalDate;
import java.util.UUID;

/** Everything that a staff list has of somebody, of those who have left too. */
record ListedMember(UUID id, String email, String name, String employeeNumber, UUID manager, String unit, String staffGroup, String payBandCluster, LocalDate leftOn) {}
