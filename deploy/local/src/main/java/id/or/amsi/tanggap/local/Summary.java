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
        memory(screen);
        places(screen);
        people(screen);
        screen.say("Stop with Ctrl-C.");
        screen.say("");
    }

    private void memory(Screen screen) {
        var all = megabytes.values().stream().mapToLong(Long::longValue).sum();
        var each = megabytes.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .toList();
        screen.say("");
        screen.say("Memory in MB: " + String.join(", ", each) + "; together " + all);
        screen.say("");
    }

    private void places(Screen screen) {
        line(screen, "API", addresses.url(Door.GATEWAY) + "/v1");
        line(
                screen,
                "Keycloak",
                addresses.url(Door.KEYCLOAK) + " (admin; password in .tanggap/local/secrets.properties)");
        line(screen, "Caught mail", addresses.url(Door.CONSOLE) + "/mail?to=<address>");
        for (var service : Service.values()) {
            line(screen, service.module(), addresses.url(service.door()) + "/q/swagger-ui");
        }
        screen.say("");
    }

    private void people(Screen screen) {
        screen.say("Demonstration accounts, all with the password " + scenario.password());
        line(
                screen,
                "AMSI",
                scenario.secretariat().email() + ", " + scenario.mentor().email());
        for (var outlet : scenario.outlets()) {
            if (!outlet.peopleOrNone().isEmpty()) {
                var accounts = outlet.peopleOrNone().stream()
                        .map(Scenario.OutletPerson::account)
                        .toList();
                line(screen, outlet.name(), String.join(", ", accounts) + " @" + outlet.domain());
            }
        }
        screen.say("Handlers' second factor: ./tanggap token computes it; the seed is " + scenario.secondFactorSeed());
    }

    private static void line(Screen screen, String what, String text) {
        screen.say(String.format(Locale.ROOT, "  %-20s %s", what, text));
    }
}
