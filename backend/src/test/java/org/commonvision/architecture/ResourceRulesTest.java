package org.commonvision.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.contract.CommittedContract;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Who may call is said at every operation, in one way, and the contract says the same. */
class ResourceRulesTest {

    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class, HEAD.class, OPTIONS.class);

    @Test
    void a_resource_method_is_public() {
        // Quarkus documents one that is not, and then serves 404 for it.
        holds("must be public", it -> it.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void an_operation_says_exactly_once_who_may_call_it() {
        holds("needs exactly one of @RolesAllowed and @PermitAll (a hidden one may say @Authenticated)", it ->
                Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class).filter(it::isAnnotatedWith).count() == 1
                        && (it.isAnnotatedWith(RolesAllowed.class) || it.isAnnotatedWith(PermitAll.class) || isHidden(it) && it.isAnnotatedWith(Authenticated.class)));
    }

    @Test
    void nothing_is_said_for_a_whole_class_where_a_reader_of_the_method_would_miss_it() {
        assertThat(operations().stream().map(JavaMethod::getOwner).distinct()
                .filter(it -> it.isAnnotatedWith(RolesAllowed.class) || it.isAnnotatedWith(PermitAll.class) || it.isAnnotatedWith(Authenticated.class)).toList(), is(empty()));
    }

    @Test
    void what_the_contract_says_of_the_roles_is_what_is_checked() {
        holds("needs @Access with the roles and scopes of its @RolesAllowed, or anyone where it has @PermitAll", it ->
                isHidden(it) || it.isAnnotatedWith(Access.class) && said(it.getAnnotationOfType(Access.class)).equals(checked(it)));
    }

    @Test
    void every_operation_that_is_not_hidden_is_in_the_contract() {
        assertEquals(operations().stream().filter(it -> !isHidden(it)).map(JavaMethod::getName).sorted().toList(),
                CommittedContract.committed().operations().stream().map(CommittedContract.Operation::id).sorted().toList());
    }

    private static Set<String> said(Access access) {
        return Stream.concat(Stream.of(access.roles()), Stream.of(access.scopes())).collect(Collectors.toSet());
    }

    private static Set<String> checked(JavaMethod method) {
        return method.isAnnotatedWith(PermitAll.class) ? Set.of(Role.ANYONE) : Set.of(method.getAnnotationOfType(RolesAllowed.class).value());
    }

    private static boolean isHidden(JavaMethod method) {
        return method.isAnnotatedWith(Operation.class) && method.getAnnotationOfType(Operation.class).hidden();
    }

    private static void holds(String otherwise, Predicate<JavaMethod> rule) {
        assertThat(operations().stream().filter(rule.negate()).map(it -> it.getFullName() + " " + otherwise).toList(), is(empty()));
    }

    private static List<JavaMethod> operations() {
        var operations = OurCode.classes().stream().flatMap(it -> it.getMethods().stream())
                .filter(it -> METHODS.stream().anyMatch(it::isAnnotatedWith)).toList();
        assertThat(operations, is(not(empty())));
        return operations;
    }
}
