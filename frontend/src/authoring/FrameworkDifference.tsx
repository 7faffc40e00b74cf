import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { frameworkDifference } from "./difference";
import { Differences } from "./Differences";
import { publishedFrameworkQuery } from "./queries";
import { useFrameworkDraft } from "./useDraft";

/** What the draft of a framework changes of the version that it began from. */
export default function FrameworkDifference() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const draft = useFrameworkDraft();
  const since = draft.editing.draft.basedOn;
  const before = useQuery({
    ...publishedFrameworkQuery(framework, since ?? 0),
    enabled: since !== undefined,
  });
  return (
    <Differences
      draft={draft}
      since={since}
      back={
        <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
      }
      error={before.error}
      retry={() => void before.refetch()}
      differences={before.data && frameworkDifference(before.data, draft.content)}
      asked="element"
    />
  );
}
