package aero.interline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of docs/architecture.md. Package patterns start at {@code interline} so that the broken samples, which live
 * under {@code broken.interline}, are held against the very same rules.
 */
final class Rules {

    /** The capabilities: every area that is no module of its own. A new one is held against the rules from its first class on. */
    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("..interline.*..")
            .and(not(resideInAnyPackage(
                    "..interline.contracts..", "..interline.formats..", "..interline.domain..", "..interline.routes..",
                    "..interline.web..", "..interline.launcher..", "..interline.cli..", "..interline.benchmarks..")))
            .as("the application core");

    /** Names such as {@code XADataSource}, {@code PGXADataSource} and {@code ActiveMQXAConnectionFactory}. */
    private static final String XA = ".*\\.\\w*XA[A-Z]\\w*";

    static final ArchRule CONTRACTS_NEED_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("..interline.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..interline.contracts..")
            .because("anyone must be able to depend on the published language");

    static final ArchRule DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage("..interline.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..",
                            "java.security..", "java.nio.charset..", "..interline.domain..",
                            "..interline.contracts..", "com.ibm.icu.text..", "com.google.i18n.phonenumbers..")
                    .or(belongToAnyOf(InputStream.class, DataInputStream.class, ByteArrayInputStream.class,
                            DataOutputStream.class, ByteArrayOutputStream.class, IOException.class,
                            UncheckedIOException.class)))
            .because("rules without input and output can be tested by thousands of small cases");

    static final ArchRule DOMAIN_IS_TOLD_THE_TIME = noClasses()
            .that()
            .resideInAPackage("..interline.domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the clock is a parameter");

    static final ArchRule FORMATS_KNOW_NO_CONTAINER = noClasses()
            .that()
            .resideInAPackage("..interline.formats..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta..", "org.apache.camel..", "java.sql..", "java.net..")
                    .or(CORE))
            .because("the parsers are a library of their own");

    static final ArchRule THE_CORE_KNOWS_NO_CAMEL = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..", "org.apache.activemq..", "..interline.routes..", "..interline.formats..",
                    "..interline.web..")
            .because("the application core is reached through ports and reaches out through ports");

    static final ArchRule ROUTES_SEE_PORTS_ONLY = noClasses()
            .that()
            .resideInAPackage("..interline.routes..")
            .should()
            .dependOnClassesThat(CORE)
            .because("the routes reach the core through the ports in contracts");

    static final ArchRule WEB_SEES_BOUNDARIES_ONLY = noClasses()
            .that()
            .resideInAPackage("..interline.web..")
            .should()
            .dependOnClassesThat(CORE.and(not(resideInAPackage("..boundary.."))))
            .because("the outer modules call use cases, not the work behind them");

    static final ArchRule CONTROL_DOES_NOT_CALL_BOUNDARY = noClasses()
            .that(CORE.and(resideInAPackage("..control..")))
            .should()
            .dependOnClassesThat(CORE.and(resideInAPackage("..boundary..")))
            .because("boundary calls control calls entity, never back");

    static final ArchRule ENTITY_CALLS_NOBODY_ABOVE = noClasses()
            .that(CORE.and(resideInAPackage("..entity..")))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("..boundary..", "..control..").and(CORE))
            .because("boundary calls control calls entity, never back");

    static final ArchRule I8_NO_XA = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(XA)
            .orShould(beADataSourceOfXa())
            .because("I8: a local transacted session and the inbox in the database transaction replace XA");

    private static ArchCondition<JavaClass> beADataSourceOfXa() {
        return new ArchCondition<>("define a data source of XA") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.tryGetAnnotationOfType("jakarta.annotation.sql.DataSourceDefinition")
                        .flatMap(definition -> definition.get("className"))
                        .ifPresent(name -> events.add(new SimpleConditionEvent(
                                each, name.toString().matches(XA), each.getFullName() + " is a data source of " + name)));
            }
        };
    }

    static final ArchRule PARSING_HOLDS_NO_CONNECTION = classes()
            .that()
            .areAnnotatedWith("jakarta.ejb.Stateless")
            .should(new ArchCondition<>("run outside any transaction of the container if they parse") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    boolean parses = bean.getFields().stream()
                            .anyMatch(field -> field.getRawType().getSimpleName().equals("MessageReader"));
                    boolean free = says(bean, "jakarta.ejb.TransactionAttribute", "NOT_SUPPORTED")
                            || says(bean, "jakarta.ejb.TransactionManagement", "BEAN");
                    events.add(new SimpleConditionEvent(bean, !parses || free, bean.getFullName() + " parses in a transaction"));
                }
            })
            .because("a connection must not be held while megabytes are parsed");

    private static boolean says(JavaClass each, String annotation, String value) {
        return each.tryGetAnnotationOfType(annotation)
                .flatMap(found -> found.get("value"))
                .filter(found -> found instanceof JavaEnumConstant constant && constant.name().equals(value))
                .isPresent();
    }

    static final ArchRule NOTHING_IS_DESERIALISED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.jms.ObjectMessage")
            .because("an object from outside must never be deserialised");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackages("..interline.cli..", "..interline.launcher..", "..interline.benchmarks..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what a hub says goes to its log");

    static final ArchRule CAPABILITIES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("..interline.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a capability that needs another one must not be needed by it");

    static final ArchRule LIFECYCLE_METHODS_ARE_NOT_OVERLOADED = methods()
            .that()
            .areAnnotatedWith("jakarta.annotation.PostConstruct")
            .or()
            .areAnnotatedWith("jakarta.annotation.PreDestroy")
            .should(new ArchCondition<>("have a name that no other method of the class has") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    long same = method.getOwner().getMethods().stream()
                            .filter(each -> each.getName().equals(method.getName()))
                            .count();
                    events.add(new SimpleConditionEvent(method, same == 1, method.getFullName() + " is overloaded"));
                }
            })
            .because("Payara finds the callbacks of an EJB by their name and may call the other one");

    static final ArchRule TIMERS_LET_NOTHING_ESCAPE = methods()
            .that()
            .areAnnotatedWith("jakarta.ejb.Schedule")
            .should(new ArchCondition<>("call nothing of the core but RecurringWork") {
                @Override
                public void check(JavaMethod timer, ConditionEvents events) {
                    timer.getCallsFromSelf().stream()
                            .filter(call -> CORE.test(call.getTargetOwner()))
                            .forEach(call -> events.add(new SimpleConditionEvent(
                                    timer, call.getTargetOwner().getSimpleName().equals("RecurringWork"), call.getDescription())));
                }
            })
            .because("Payara forgets a timer whose method failed twice in a row");

    private Rules() {}

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("contracts", CONTRACTS_NEED_THE_JDK_ONLY);
        rules.put("domain", DOMAIN_IS_PURE);
        rules.put("clock", DOMAIN_IS_TOLD_THE_TIME);
        rules.put("formats", FORMATS_KNOW_NO_CONTAINER);
        rules.put("core", THE_CORE_KNOWS_NO_CAMEL);
        rules.put("routes", ROUTES_SEE_PORTS_ONLY);
        rules.put("web", WEB_SEES_BOUNDARIES_ONLY);
        rules.put("control", CONTROL_DOES_NOT_CALL_BOUNDARY);
        rules.put("entity", ENTITY_CALLS_NOBODY_ABOVE);
        rules.put("xa", I8_NO_XA);
        rules.put("parsing", PARSING_HOLDS_NO_CONNECTION);
        rules.put("serialisation", NOTHING_IS_DESERIALISED);
        rules.put("printing", NOBODY_PRINTS);
        rules.put("cycles", CAPABILITIES_HAVE_NO_CYCLES);
        rules.put("lifecycle", LIFECYCLE_METHODS_ARE_NOT_OVERLOADED);
        rules.put("timers", TIMERS_LET_NOTHING_ESCAPE);
        return rules;
    }
}
