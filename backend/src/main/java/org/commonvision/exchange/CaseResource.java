package org.commonvision.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonvision.exchange.CasePackage.Association;
import org.commonvision.exchange.CasePackage.Item;
import org.commonvision.exchange.CasePackage.ItemType;
import org.commonvision.exchange.CaseRefused.StatusInfo;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is published for everyone, to clients of the 1EdTech CASE 1.1 service: its paths, its parameters and its way to refuse. */
@Path("/ims/case/v1p1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CASE")
class CaseResource {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    /** Documents, as a client asked for them. */
    @Schema(name = "CFDocumentSet")
    record Documents(
            @Schema(type = SchemaType.ARRAY, implementation = Object.class, description = "Each a CFDocument, or those of its fields that were asked for")
            @JsonProperty("CFDocuments") List<JsonNode> documents) {}

    /** An item with what leads from it and to it. */
    @Schema(name = "CFAssociationSet")
    record Associations(@JsonProperty("CFItem") Item item, @JsonProperty("CFAssociations") List<Association> associations) {}

    /** A type, the first of those that hang on it: ours have none below them. */
    @Schema(name = "CFItemTypeSet")
    record ItemTypes(@JsonProperty("CFItemTypes") List<ItemType> types) {}

    private final CaseExport export;
    private final CaseNames names;
    private final ObjectMapper json;

    CaseResource(CaseExport export, ObjectMapper json) {
        this.export = export;
        this.json = json;
        this.names = export.names();
    }

    @GET
    @Path("/CFDocuments")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The framework versions, as CASE documents")
    @APIResponse(responseCode = "200", description = "A page of them", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Documents.class)),
            headers = {@Header(name = "X-Total-Count", description = "How many there are in all", schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = "Link", description = "The other pages: first, prev, next, last", schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(responseCode = "400", description = "A parameter is not right", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<Documents> getAllCFDocuments(
            @Parameter(description = "At most so many; 100 where nothing is said, 500 at most", schema = @Schema(type = SchemaType.INTEGER)) @RestQuery String limit,
            @Parameter(description = "After so many", schema = @Schema(type = SchemaType.INTEGER)) @RestQuery String offset,
            @Parameter(description = "The field to sort by") @RestQuery String sort,
            @Parameter(description = "asc or desc") @RestQuery String orderBy,
            @Parameter(description = "For example `title~'board' AND version='1'`") @RestQuery String filter,
            @Parameter(description = "Only these fields, with commas between them") @RestQuery String fields) {
        int most = CaseQuery.number("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
        int from = CaseQuery.number("offset", offset, 0, 0, Integer.MAX_VALUE);
        var chosen = CaseQuery.filter(filter);
        var found = CaseQuery.sorted(export.library().documents().stream().map(json::<ObjectNode>valueToTree).filter(chosen), sort, orderBy).toList();
        var page = found.stream().skip(from).limit(most).<JsonNode>map(it -> CaseQuery.selected(it, fields)).toList();
        var asked = new LinkedHashMap<String, String>();
        asked.put("sort", sort);
        asked.put("orderBy", orderBy);
        asked.put("filter", filter);
        asked.put("fields", fields);
        var answer = RestResponse.ResponseBuilder.ok(new Documents(page)).header(HttpHeaders.CACHE_CONTROL, PublishedText.FOR_A_MINUTE).header("X-Total-Count", found.size());
        String links = links(found.size(), from, most, asked);
        return (links.isEmpty() ? answer : answer.header(HttpHeaders.LINK, links)).build();
    }

    @GET
    @Path("/CFDocuments/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A framework version, as a CASE document")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.Document.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.Document> getCFDocument(@RestPath String sourcedId) {
        return answer(export.library().document(known(sourcedId)));
    }

    @GET
    @Path("/CFPackages/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A framework version whole, as a CASE package")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage> getCFPackage(@RestPath String sourcedId) {
        return answer(export.library().casePackage(known(sourcedId)));
    }

    @GET
    @Path("/CFItems/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A domain or an element")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.Item.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.Item> getCFItem(@RestPath String sourcedId) {
        return answer(export.library().item(known(sourcedId)));
    }

    @GET
    @Path("/CFAssociations/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "What two items are to each other")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.Association.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.Association> getCFAssociation(@RestPath String sourcedId) {
        return answer(export.library().association(known(sourcedId)));
    }

    @GET
    @Path("/CFRubrics/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "Levels, or a questionnaire, as a rubric")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.Rubric.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.Rubric> getCFRubric(@RestPath String sourcedId) {
        return answer(export.library().rubric(known(sourcedId)));
    }

    @GET
    @Path("/CFLicenses/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The licence of a framework version")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.License.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.License> getCFLicense(@RestPath String sourcedId) {
        return answer(export.library().licence(known(sourcedId)));
    }

    @GET
    @Path("/CFAssociationGroupings/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A crosswalk")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = CasePackage.Grouping.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<CasePackage.Grouping> getCFAssociationGrouping(@RestPath String sourcedId) {
        return answer(export.library().grouping(known(sourcedId)));
    }

    @GET
    @Path("/CFItemAssociations/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "What leads from an item and to it")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Associations.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<Associations> getCFItemAssociations(@RestPath String sourcedId) {
        var library = export.library();
        return answer(library.item(known(sourcedId)).map(it -> new Associations(it, library.associationsOf(it.identifier()))));
    }

    @GET
    @Path("/CFItemTypes/{sourcedId}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "Domain, or element")
    @APIResponse(responseCode = "200", description = "Here it is", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ItemTypes.class)))
    @APIResponse(responseCode = "404", description = "There is none", content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusInfo.class)))
    public RestResponse<ItemTypes> getCFItemType(@RestPath String sourcedId) {
        return answer(export.library().itemType(known(sourcedId)).map(it -> new ItemTypes(List.of(it))));
    }

    @ServerExceptionMapper
    public Response refused(CaseRefused e) {
        return Response.status(e.status()).type(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store").entity(e.body()).build();
    }

    private static String known(String id) {
        if (!UUID.matcher(id).matches()) {
            throw CaseRefused.noUuid();
        }
        return id.toLowerCase(java.util.Locale.ROOT);
    }

    private static <T> RestResponse<T> answer(Optional<T> found) {
        return RestResponse.ResponseBuilder.ok(found.orElseThrow(CaseRefused::unknown)).header(HttpHeaders.CACHE_CONTROL, PublishedText.FOR_A_MINUTE).build();
    }

    private String links(int total, int from, int most, Map<String, String> asked) {
        var links = new ArrayList<String>();
        if (from + most < total) {
            links.add(link("next", from + most, most, asked));
            links.add(link("last", (total - 1) / most * most, most, asked));
        }
        if (from > 0) {
            links.add(link("first", 0, most, asked));
            links.add(link("prev", Math.max(0, from - most), most, asked));
        }
        return String.join(", ", links);
    }

    private String link(String relation, int from, int most, Map<String, String> asked) {
        var query = new StringBuilder("?limit=" + most + "&offset=" + from);
        asked.forEach((name, value) -> {
            if (value != null) {
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return "<" + names.address() + CaseNames.PATH + "/CFDocuments" + query + ">; rel=\"" + relation + "\"";
    }
}
