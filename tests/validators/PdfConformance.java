import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against standards with veraPDF: PdfConformance FLAVOUR[,FLAVOUR...] FILE...
 *
 * Flavours are veraPDF's names: "ua1" is PDF/UA-1, "2a" is PDF/A-2a. Prints one line for each file and flavour, and
 * below it one for each rule that is broken. Ends with 1 where one is.
 */
public final class PdfConformance {
    private static final int ALL_FAILURES = -1;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = true;
        for (int i = 1; i < arguments.length; i++) {
            for (String flavour : arguments[0].split(",")) {
                compliant &= check(arguments[i], PDFAFlavour.byFlavourId(flavour));
            }
        }
        System.exit(compliant ? 0 : 1);
    }

    private static boolean check(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, ALL_FAILURES, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf(
                    "%s: %s %s, %d checks%n",
                    file, flavour, result.isCompliant() ? "passed" : "FAILED", result.getTotalAssertions());
            brokenRules(result).forEach((rule, example) -> System.out.printf("  %s: %s%n", rule, example));
            return result.isCompliant();
        }
    }

    private static Map<String, String> brokenRules(ValidationResult result) {
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
                String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                broken.putIfAbsent(rule, one.getMessage() + " @ " + one.getLocation().getContext());
            }
        }
        return broken;
    }
}
