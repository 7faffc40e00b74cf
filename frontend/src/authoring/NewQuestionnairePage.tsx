import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMe } from "../auth/me";
import { editorPaths } from "../editorPaths";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Radios } from "../ui/Radios";
import { NewDraftForm } from "./NewDraftForm";
import { publishedFrameworksQuery, publishedQuestionnaireQuery } from "./queries";
import { useBeginQuestionnaire } from "./useBegin";
import { useCopied } from "./useCopied";

/** Over a framework that is chosen, asking nothing yet; or a copy of the version that the address names. */
export default function NewQuestionnairePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const copied = useCopied();
  const original = useQuery({
    ...publishedQuestionnaireQuery(copied?.key ?? "", copied?.version ?? 0),
    enabled: copied !== null,
  });
  const frameworks = useQuery(publishedFrameworksQuery());
  const [over, setOver] = useState<string | null>(null);
  const begin = useBeginQuestionnaire();
  if (me.status !== "signed-in") return null;
  if (frameworks.error !== null)
    return <ErrorState error={frameworks.error} retry={() => void frameworks.refetch()} />;
  if (!frameworks.data) return <Loading />;

  const framework = frameworks.data.items.find(({ key }) => key === over);
  const missing = copied || framework ? [] : [{ field: "over", message: t`Choose a framework` }];
  return (
    <NewDraftForm
      title={copied ? t`Copy a questionnaire` : t`Start a new questionnaire`}
      person={me.person}
      begin={begin}
      check={() => missing}
      beginsWith={
        copied && (
          <Trans>
            It begins with all that is in {original.data?.name ?? copied.key}, version{" "}
            {copied.version}. Items that you leave as they are keep their code, so that answers can
            be compared.
          </Trans>
        )
      }
      onBegin={(wish) =>
        begin.mutate(
          {
            ...wish,
            ...(framework && { framework: { key: framework.key, version: framework.version } }),
            ...(copied && { copyOf: copied }),
          },
          { onSuccess: ({ key }) => void navigate(editorPaths.questionnaireDraft(key)) },
        )
      }
    >
      <Radios
        id="over"
        legend={copied ? t`Over another framework` : t`Over which framework`}
        hint={
          copied
            ? t`Only if that has the same elements, as a copy of it does.`
            : t`It can ask about each of its elements.`
        }
        choices={[
          ...(copied ? [{ value: "", label: t`No, over its own` }] : []),
          ...frameworks.data.items.map(({ key, name, version }) => ({
            value: key,
            label: t`${name}, version ${version}`,
          })),
        ]}
        value={over ?? (copied ? "" : null)}
        onChange={setOver}
      />
    </NewDraftForm>
  );
}
