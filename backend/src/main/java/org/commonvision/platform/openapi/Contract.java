package org.commonvision.platform.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.commonvision.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of {@code openapi.yaml}: what it is, and the two ways to sign in. */
@OpenAPIDefinition(
        info = @Info(
                title = "Common Vision",
                version = "1.0.0",
                description = """
                        Leadership in a health service: published frameworks and questionnaires, a person's own assessments \
                        and reports. Every operation says in `x-access` who may call it; a stranger to a thing gets 404. \
                        Refusals are RFC 9457 problems. Times are UTC (RFC 3339).""",
                license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/"),
        tags = {
            @Tag(name = "Frameworks", description = "What good leadership looks like, as published"),
            @Tag(name = "Framework drafts", description = "Frameworks while they are written, for those who edit them"),
            @Tag(name = "Crosswalks", description = "Which elements of two frameworks have to do with each other"),
            @Tag(name = "Stories", description = "Good leadership in different roles, told"),
            @Tag(name = "Questionnaires", description = "What people answer, as published"),
            @Tag(name = "Exchange", description = "Frameworks and questionnaires as documents, out of one system and into another"),
            @Tag(name = "Questionnaire drafts", description = "Questionnaires while they are written, for those who edit them"),
            @Tag(name = "CASE", description = "What is published for everyone, to clients of the 1EdTech CASE 1.1 service"),
            @Tag(name = "Translations", description = "Published texts in other languages, for those who translate them"),
            @Tag(name = "Code lists", description = "The codes that profiles and reports use"),
            @Tag(name = "Organisations", description = "Organisations of the health service and their units"),
            @Tag(name = "People", description = "The signed-in person, and all that is held about them"),
            @Tag(name = "Responses", description = "A person's own answers, as a draft and as submitted"),
            @Tag(name = "Reports", description = "What a person's own answers say"),
            @Tag(name = "Feedback rounds", description = "What colleagues see in a person, asked in confidence"),
            @Tag(name = "Rater forms", description = "What a rater answers, by whoever holds the link"),
            @Tag(name = "Cycles", description = "The windows of time in which an organisation's people answer together")
        },
        components = @Components(
                schemas = @Schema(name = "Problem", implementation = Problem.class),
                securitySchemes = {
                    @SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, apiKeyName = "q_session",
                            description = "The app's HttpOnly session, opened by navigating to `/sign-in`. Requests that change something also send `X-Requested-With`."),
                    @SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
                            description = "An access token of the identity provider with this API as its audience.")
                }))
@ApplicationPath("/")
public class Contract extends Application {}
