import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { ChangeVerdict } from "../api/generated/commonVision.schemas";
import { Tag } from "../ui/Tag";

export const verdictWords: Record<ChangeVerdict, MessageDescriptor> = {
  improved: msg`Improved`,
  "no-detectable-change": msg`No detectable change`,
  fell: msg`Fell`,
  "not-comparable": msg`Cannot be compared`,
};

const colours = {
  improved: "green",
  "no-detectable-change": "white",
  fell: "purple",
  "not-comparable": "grey",
} as const;

export function VerdictTag({ verdict }: { verdict: ChangeVerdict }) {
  const { i18n } = useLingui();
  return <Tag colour={colours[verdict]}>{i18n._(verdictWords[verdict])}</Tag>;
}
