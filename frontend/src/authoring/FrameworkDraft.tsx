import { useLingui } from "@lingui/react/macro";
import { Outlet, useParams } from "react-router";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
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
  return <Pages keeper={opening.keeper} />;
}

function Pages({ keeper }: { keeper: DraftKeeper<FrameworkContent> }) {
  const editing = useEditing(keeper);
  const pages: DraftPages<FrameworkContent> = { keeper, editing, content: editing.history.present };
  return <Outlet context={pages} />;
}
