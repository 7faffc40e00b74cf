import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { FrameworkDomain } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Radios } from "../ui/Radios";
import { Textarea } from "../ui/Textarea";
import { DraftPage } from "./DraftPage";
import { useFieldWords } from "./fieldWords";
import { changeDomain, domainIn, removeDomain } from "./frameworkTree";
import { longestName, longestText } from "./limits";
import { NotThere } from "./NotThere";
import { RemoveDialog } from "./RemoveDialog";
import { ShortText } from "./ShortText";
import { useFrameworkDraft } from "./useDraft";

export default function DomainForm() {
  const { t } = useLingui();
  const { framework = "", domain: key = "" } = useParams();
  const words = useFieldWords();
  const draft = useFrameworkDraft();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const { keeper, content } = draft;
  const domain = domainIn(content, key);
  const back = (
    <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
  );
  if (!domain) return <NotThere draft={draft} back={back} />;

  const set = (field: "name" | "summary" | "audience", value: string) =>
    keeper.edit(
      (it) => changeDomain(it, key, (before) => ({ ...before, [field]: value }) as FrameworkDomain),
      `${key} ${field}`,
    );

  return (
    <DraftPage draft={draft} title={t`Domain`} caption={content.name} back={back}>
      <ShortText
        id="name"
        label={words("name")}
        value={domain.name}
        limit={longestName}
        onChange={(value) => set("name", value)}
      />
      <Textarea
        id="summary"
        label={words("summary")}
        value={domain.summary}
        limit={longestText}
        onChange={({ target }) => set("summary", target.value)}
      />
      <Radios
        id="audience"
        legend={words("audience")}
        choices={[
          { value: "everyone", label: t`Everyone` },
          {
            value: "senior",
            label: t`People in senior roles`,
            hint: t`Others may still choose it.`,
          },
        ]}
        value={domain.audience}
        onChange={(value) => set("audience", value)}
      />
      <Button secondary onClick={() => setRemoving(true)}>
        <Trans>Remove this domain</Trans>
      </Button>
      <RemoveDialog
        open={removing}
        title={t`Remove this domain?`}
        onClose={() => setRemoving(false)}
        onRemove={() => {
          keeper.edit((it) => removeDomain(it, key), null);
          void navigate(editorPaths.frameworkDraft(framework));
        }}
      >
        <Trans>Its elements go with it. You can undo this as long as the draft is open.</Trans>
      </RemoveDialog>
    </DraftPage>
  );
}
