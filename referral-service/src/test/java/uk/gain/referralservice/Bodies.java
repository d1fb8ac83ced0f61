package uk.gain.referralservice;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON bodies for tests to bend. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A name alone: many are raised, and none is to be taken for another's subject. */
    private static final String IN_ORDER =
            """
            {
              "requestingUnit": "SOUTH-WALES-POLICE",
              "requestingUnitReference": "SWP/OCG/0417",
              "classification": "OFFICIAL_SENSITIVE",
              "urgency": "PRIORITY",
              "threatArea": "DRUG_TRAFFICKING",
              "criteria": [{"kind": "MAPPED_OCG", "reference": "OCG-0417", "morileTier": 2}],
              "categories": ["TAX"],
              "holdsNoInterceptProduct": true,
              "safeguarding": false,
              "covert": false,
              "operation": "LAVA",
              "respondBy": null,
              "recipients": {"agencies": ["HMRC", "DWP"]},
              "content": {
                "subjects": [{
                  "kind": "PERSON",
                  "role": "SUSPECT",
                  "identifiers": [
                    {"kind": "NAME", "value": "Zzyzx Markername"}
                  ],
                  "note": null
                }],
                "question": "Known as a trader?",
                "purpose": "Detection of crime",
                "necessity": "Held nowhere else",
                "proportionality": "One subject",
                "officerInTheCase": "DC Example"
              }
            }
            """;

    private Bodies() {}

    static String inOrder() {
        return IN_ORDER;
    }

    static String with(Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) JSON.readTree(IN_ORDER);
        change.accept(body);
        return body.toString();
    }

    static String to(String... agencies) {
        return with(
                body -> {
                    var named = body.putObject("recipients").putArray("agencies");
                    for (String agency : agencies) {
                        named.add(agency);
                    }
                });
    }
}
