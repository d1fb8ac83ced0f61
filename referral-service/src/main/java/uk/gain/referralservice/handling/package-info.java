/**
 * What a co-ordinator may do with an agency's content beyond reading it. Handling, action and
 * sanitisation codes decide, and for what goes to another organisation also the statutory rule
 * under which it was disclosed.
 *
 * <p>{@code HandlingRuleTest} walks these tables cell by cell: it reads them here. By code: {@code
 * yes} is allowed, {@code covert} allowed as long as it stays covert, {@code consent} only with the
 * originator's consent. Code A1 is no action of any kind without it. Code S2 is no sanitising
 * without consulting: a copy that leaves the exchange is where sanitising begins, so no copy is
 * made. What the codes of a later version mean nobody here knows: then everything needs consent.
 *
 * <pre>
 * code     EXPORT   PRINT    FORWARD  ACT_UPON  SHARE_ONWARD
 * P        yes      yes      yes      yes       yes
 * C_A1_S1  consent  consent  consent  consent   consent
 * C_A1_S2  consent  consent  consent  consent   consent
 * C_A2_S1  yes      yes      yes      covert    consent
 * C_A2_S2  consent  consent  consent  covert    consent
 * C_A3_S1  yes      yes      yes      yes       consent
 * C_A3_S2  consent  consent  consent  yes       consent
 * UNKNOWN  consent  consent  consent  consent   consent
 * </pre>
 *
 * <p>By the statutory rule: {@code purpose} is allowed for the purpose of the disclosure, {@code
 * body} needs the consent of another body, which the exchange cannot know of, {@code no} is
 * forbidden whatever the originator says.
 *
 * <pre>
 * onward                    EXPORT  PRINT  FORWARD  ACT_UPON  SHARE_ONWARD
 * FREE                      yes     yes    yes      yes       yes
 * PURPOSE_BOUND             yes     yes    yes      yes       purpose
 * CONSENT_OF_THE_ORIGINATOR yes     yes    yes      yes       consent
 * CONSENT_OF_ANOTHER        yes     yes    yes      yes       body
 * PROHIBITED                yes     yes    yes      yes       no
 * NOT_KNOWN                 yes     yes    yes      yes       no
 * </pre>
 *
 * <p>The stricter of the two counts. The originator's consent turns {@code consent} into {@code
 * yes}, and nothing else.
 */
@NullMarked
package uk.gain.referralservice.handling;

import org.jspecify.annotations.NullMarked;
