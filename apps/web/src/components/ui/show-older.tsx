import { Button } from "./button";

interface ShowOlderProps {
  loading: boolean;
  /** Why they couldn't be fetched, in words; null while nothing went wrong. */
  failure: string | null;
  onShow: () => void;
}

/** The way to the next page of a list, newest first; says so when it couldn't be fetched. */
export const ShowOlder = ({ loading, failure, onShow }: ShowOlderProps) => (
  <div className="mt-4 grid justify-items-center gap-2">
    <Button variant="outline" loading={loading} onClick={onShow}>
      Show older
    </Button>
    {failure !== null && (
      <p role="alert" className="text-sm text-destructive">
        {failure}
      </p>
    )}
  </div>
);
