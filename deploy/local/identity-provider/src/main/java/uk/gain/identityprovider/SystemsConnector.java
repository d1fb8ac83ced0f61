package uk.gain.identityprovider;

import java.net.InetAddress;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Systems come another way than browsers: no browser is asked for a certificate it has not. */
@Component
final class SystemsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final IdentityProviderSettings.Systems systems;
    private final SslBundles bundles;

    SystemsConnector(IdentityProviderSettings settings, SslBundles bundles) {
        this.systems = settings.systems();
        this.bundles = bundles;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setAddress(InetAddress.getLoopbackAddress());
        Connector connector = new Connector(protocol);
        connector.setPort(systems.port());
        new SslConnectorCustomizer(
                        LogFactory.getLog(SystemsConnector.class), connector, ClientAuth.NEED)
                .customize(bundles.getBundle(systems.bundle()), Map.of());
        connector.setScheme("https");
        connector.setSecure(true);
        server.addAdditionalConnectors(connector);
    }
}
