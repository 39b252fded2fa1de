package dev.holdfast.interchange;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Seal;
import dev.holdfast.interchange.promise.PromisePage;
import dev.holdfast.interchange.promise.PromiseText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A promise with what protects its content.
 *
 * <p>The fingerprint is the SHA-256 of the content as canonical JSON. It protects against accident; whoever changes the
 * content on purpose writes a new one. The signature is Ed25519 over the same bytes, with the seller's key. It protects
 * against whoever does not have the key. Neither makes true what is promised: that only a
 * {@link dev.holdfast.billing.promise.Check check} can tell.
 *
 * @param promise the promise
 * @param fingerprint the fingerprint that is stated, such as {@code sha256:} and 64 hexadecimal digits, or none
 * @param signature the signature that is stated, {@code ed25519:} and its Base64, or none
 */
public record SealedPromise(Promise promise, Option<String> fingerprint, Option<String> signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final String SIGNED = "ed25519:";

    public SealedPromise {
        requireNonNull(promise, "promise");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(signature, "signature");
    }

    /**
     * A promise with its fingerprint.
     *
     * @param promise the promise
     * @return the promise, fingerprinted and not signed
     */
    public static SealedPromise of(Promise promise) {
        return new SealedPromise(promise, Option.some(fingerprintOf(promise)), Option.none());
    }

    /**
     * The same with the seller's signature.
     *
     * @param key the seller's private key
     * @return the promise, signed
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public SealedPromise signedWith(PrivateKey key) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(PromiseText.content(promise));
            String base64 = Base64.getEncoder().encodeToString(signing.sign());
            return new SealedPromise(promise, fingerprint, Option.some(SIGNED + base64));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign with " + ALGORITHM + ": " + e.getMessage(), e);
        }
    }

    /**
     * What protects the content, for whoever has no key.
     *
     * @return the seal; a signature in it is not tried
     */
    public Seal seal() {
        return seal(signature.isDefined() ? Seal.Signature.NO_KEY : Seal.Signature.NONE);
    }

    /**
     * What protects the content.
     *
     * @param key the seller's public key
     * @return the seal, with the signature tried
     */
    public Seal seal(PublicKey key) {
        return seal(signature
                .map(stated -> isSignedWith(key, stated) ? Seal.Signature.GOOD : Seal.Signature.WRONG)
                .getOrElse(Seal.Signature.NONE));
    }

    /**
     * Everything for people: what is asked, what is promised, the bills, what protects it.
     *
     * @return the page
     */
    public String page() {
        return PromisePage.of(promise, seal(), Vector.empty());
    }

    /**
     * The same, with how each line of its bills comes about.
     *
     * @param billing the catalogue, and the policy by which the seller bills
     * @return the page; of bills that cannot be calculated by the catalogue it says why
     */
    public String page(Billing billing) {
        Checked checked = Check.by(billing).of(promise);
        Vector<Invoice> calculated =
                checked.actual().map(quote -> quote.invoices()).getOrElse(Vector.empty());
        return calculated.isEmpty()
                ? page()
                        + checked.findings()
                                .map(finding -> "\n" + finding.code() + ": " + finding.sentence() + "\n")
                                .mkString("")
                : PromisePage.of(promise, seal(), calculated);
    }

    private Seal seal(Seal.Signature tried) {
        return new Seal(fingerprint, fingerprintOf(promise), tried);
    }

    private boolean isSignedWith(PublicKey key, String stated) {
        try {
            Signature trying = Signature.getInstance(ALGORITHM);
            trying.initVerify(key);
            trying.update(PromiseText.content(promise));
            return stated.startsWith(SIGNED)
                    && trying.verify(Base64.getDecoder().decode(stated.substring(SIGNED.length())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String fingerprintOf(Promise promise) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(PromiseText.content(promise));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
