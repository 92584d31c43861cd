package aero.interline.launcher.hub;

import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;

/** Where the parts of a running hub are reached from this machine. */
record Addresses(String http, String broker, String database) {

    static Addresses of(Settings settings, String databaseUrl) {
        String host = "0.0.0.0".equals(settings.bind()) ? "127.0.0.1" : settings.bind();
        String broker = settings.embeddedBroker()
                ? "tcp://" + host + ":" + settings.port(Setting.BROKER_PORT)
                : settings.text(Setting.BROKER_URL);
        return new Addresses("http://" + host + ":" + settings.port(Setting.HTTP_PORT), broker, databaseUrl);
    }
}
