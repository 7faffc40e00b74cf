import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { WarningCallout } from "../ui/WarningCallout";
import { useErase } from "./queries";

export default function EraseMyDataPage() {
  const { t } = useLingui();
  const erase = useErase();
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const notSure = asked && !sure ? t`Tick the box to show that you are sure` : undefined;

  return (
    <Page
      title={t`Delete everything about you`}
      back={<BackLink to={paths.myData()}>{t`Your data`}</BackLink>}
      hasError={notSure !== undefined}
    >
      <ErrorSummary errors={notSure ? [{ field: "sure", message: notSure }] : []} />
      <p>
        <Trans>
          This deletes what you said about your work and all your assessments, with every answer and
          note; rounds of feedback about you, with what colleagues answered; and your name, address
          and unsent answers where you are asked for feedback.
        </Trans>
      </p>
      <p>
        <Trans>
          Feedback that you have handed in about others stays: nobody can find which of it is yours.
          Your entry on your organisation’s staff list stays too, because it is the organisation’s.
          If you are a facilitator, your accreditation ends, and whoever chose you chooses another.
        </Trans>
      </p>
      <p>
        <Trans>
          It also deletes what waits unsent on this device. If you marked another device as your
          own, unsent answers may still be on that one. Figures of your organisation that have been
          published already, always over at least ten people, stay as they are.
        </Trans>
      </p>
      <p>
        <Trans>
          You may want to <Link to={paths.myData()}>download your data</Link> first.
        </Trans>
      </p>
      <WarningCallout title={<Trans>This cannot be undone</Trans>}>
        <p>
          <Trans>Once it is deleted, we cannot bring it back for you.</Trans>
        </p>
      </WarningCallout>
      {erase.error && <ErrorNote error={erase.error} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (sure && !erase.isPending) erase.mutate();
        }}
      >
        <Checkbox
          id="sure"
          label={<Trans>I am sure. Delete everything about me.</Trans>}
          checked={sure}
          onChange={setSure}
          error={notSure}
        />
        <Button type="submit" warning>
          {erase.isPending ? <Trans>Deleting…</Trans> : <Trans>Delete everything</Trans>}
        </Button>
      </form>
    </Page>
  );
}
