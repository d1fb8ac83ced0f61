package uk.gain.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.contract.ActorRole;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.IssuedCertificate;
import uk.gain.platform.security.Memberships.Membership;

/** What somebody came with is looked at as of now, however long ago they came. */
class CredentialTest {

    @Test
    void aCertificateThatIsRevokedLaterIsRevokedFromThenOn(@TempDir Path folder) {
        CertificateAuthority authority = CertificateAuthority.keptIn(folder);
        IssuedCertificate system = authority.system("hmrc-system");
        Credential credential = with(system, new Revocations(authority.revocations()));
        assertThat(credential.isRevoked()).isFalse();

        authority.revoke(system);

        assertThat(credential.isRevoked()).isTrue();
    }

    @Test
    void whereCertificatesAreListedNoOtherWillDo(@TempDir Path folder) {
        IssuedCertificate system = CertificateAuthority.keptIn(folder).system("hmrc-system");
        Credential bound = with(system, new Revocations(null));
        Credential unbound =
                new Credential(Optional.empty(), Optional.empty(), new Revocations(null));
        assertThat(bound.isOf(member())).isTrue();
        assertThat(bound.isOf(member(system.thumbprint(), "another"))).isTrue();
        assertThat(bound.isOf(member("another"))).isFalse();
        assertThat(unbound.isOf(member())).isTrue();
        assertThat(unbound.isOf(member(system.thumbprint()))).isFalse();
    }

    private static Credential with(IssuedCertificate system, Revocations revocations) {
        return new Credential(
                Optional.of(new PeerCertificate(system.certificate())),
                Optional.of(system.thumbprint()),
                revocations);
    }

    private static Membership member(String... certificates) {
        return new Membership(ActorRole.AGENCY_SYSTEM, "HMRC", Set.of(certificates));
    }
}
