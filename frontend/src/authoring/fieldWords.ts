import { useLingui } from "@lingui/react/macro";

/** What a field is called on every page that names it: in its form, in a question, in a difference, in the check list. */
export function useFieldWords(): (field: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    name: t`Name`,
    summary: t`In a sentence or two`,
    introduction: t`Introduction`,
    audience: t`Whom it is for`,
    "rights.owner": t`Owner`,
    "rights.licence": t`Licence`,
    "rights.notice": t`Notice`,
    "rights.attribution": t`Attribution`,
    "rights.permissionReference": t`Reference of the owner’s permission`,
    "rights.allowedUse": t`Who may be shown it`,
    "rights.expiresOn": t`Last day of the licence`,
    description: t`What it is about`,
    looksLike: t`What it looks like`,
    example: t`For example`,
    suggestions: t`What to try or read`,
    overplayed: t`Too much of a good thing?`,
    levels: t`Levels`,
    instructions: t`Instructions`,
    minutes: t`Minutes it takes`,
    over: t`Version of the framework`,
    scale: t`Scale`,
    importance: t`How important it is`,
    text: t`About oneself`,
    thirdPerson: t`About a colleague`,
  };
  return (field) =>
    words[field] ?? words[`rights.${field}`] ?? words[field.split(".")[0]!] ?? field;
}
