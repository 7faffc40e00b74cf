import { useLingui } from "@lingui/react/macro";
import { Outlet, useParams } from "react-router";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { frameworkField } from "./addresses";
import type { FrameworkContent } from "./content";
import type { DraftKeeper } from "./draftKeeper";
import { frameworkDraftOnServer } from "./servers";
import { useEditing, useOpenDraft, type DraftPages } from "./useDraft";

/** Keeps one framework's draft open while its pages come and go. */
export default function FrameworkDraft() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const opening = useOpenDraft(`framework/${framework}`, () => frameworkDraftOnServer(framework));
  if (opening.status === "opening") return <Loading />;
  if (opening.status === "failed")
    return (
      <ErrorState
        error={opening.error}
        retry={opening.retry}
        back={<BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>}
      />
    );
  return <Pages framework={framework} keeper={opening.keeper} />;
}

function Pages({
  framework,
  keeper,
}: {
  framework: string;
  keeper: DraftKeeper<FrameworkContent>;
}) {
  const editing = useEditing(keeper);
  const content = editing.history.present;
  const pages: DraftPages<FrameworkContent> = {
    keeper,
    editing,
    content,
    addressOf: (pointer) => frameworkField(framework, content, pointer),
  };
  return <Outlet context={pages} />;
}
