package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.demo.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a person wants to know when the stack is ready: the memory it takes, where things are, who can sign in.
record Summary(Map<String, Long> megabytes, Addresses addresses, Scenario scenario) {

    static Summary of(LocalStack stack) {
        var megabytes = new LinkedHashMap<String, Long>();
        for (var part : stack.parts().all()) {
            if (!part.processes().isEmpty()) {
                megabytes.put(part.name(), Memory.megabytes(part.processes()));
            }
        }
        megabytes.put("launcher", Memory.megabytes(List.of(ProcessHandle.current())));
        return new Summary(megabytes, stack.addresses(), Scenario.shipped());
    }

    void print(Screen screen) {
        screen.say("");
        var all = megabytes.values().stream().mapToLong(Long::longValue).sum();
        screen.say("Memory in MB: "
                + String.join(
                        ", ",
                        megabytes.entrySet().stream()
                                .map(part -> part.getKey() + " " + part.getValue())
                                .toList())
                + "; together " + all);
        screen.say("");
        line(screen, "API", addresses.url(Door.GATEWAY) + "/v1");
        line(
                screen,
                "Keycloak",
                addresses.url(Door.KEYCLOAK) + " (admin; password in .tanggap/local/secrets.properties)");
        line(screen, "Caught mail", addresses.url(Door.CONSOLE) + "/mail?to=<address>");
        for (var service : Service.values()) {
            line(screen, service.module(), addresses.url(service.management()) + "/q/swagger-ui");
        }
        screen.say("");
        screen.say("Demonstration accounts, all with the password " + scenario.password());
        line(
                screen,
                "AMSI",
                scenario.secretariat().email() + ", " + scenario.mentor().email());
        for (var outlet : scenario.outlets()) {
            var people = outlet.peopleOrNone();
            if (!people.isEmpty()) {
                line(
                        screen,
                        outlet.name(),
                        String.join(
                                        ", ",
                                        people.stream()
                                                .map(Scenario.OutletPerson::account)
                                                .toList()) + " @" + outlet.domain());
            }
        }
        screen.say("Handlers' second factor: ./tanggap token computes it; the seed is " + scenario.secondFactorSeed());
        screen.say("Stop with Ctrl-C.");
        screen.say("");
    }

    private static void line(Screen screen, String what, String text) {
        screen.say(String.format(Locale.ROOT, "  %-20s %s", what, text));
    }
}
