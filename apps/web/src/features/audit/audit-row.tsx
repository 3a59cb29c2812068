"use client";

import { TimeAgo } from "@/components/ui/time-ago";
import { actInWords, detailsInWords, subjectInWords } from "./in-words";
import type { AuditEntry } from "./types";

/** One act: a card, or a row. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { act, actorName, address, createdAt, details } = entry;
  const rest = detailsInWords(details);
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 p-4 @2xl:table-row @2xl:[&:not(:last-child)>*]:border-b @2xl:[&>*]:px-4 @2xl:[&>*]:py-3 @2xl:[&>*]:align-top">
      <th
        scope="row"
        className="col-span-2 min-w-0 text-left font-normal wrap-anywhere @2xl:w-full @2xl:max-w-0"
      >
        <span className="block leading-5">
          <span className="font-medium">{actInWords(act)}</span>
          {subjectInWords(entry)}
        </span>
        {rest && <span className="block text-xs leading-5 text-muted-foreground">{rest}</span>}
      </th>
      <td className="min-w-0 text-xs leading-5 text-muted-foreground wrap-anywhere @2xl:min-w-36 @2xl:text-sm @2xl:text-foreground">
        {actorName}
        {address && (
          <span className="font-mono text-xs text-muted-foreground @2xl:block">
            <span className="font-sans @2xl:hidden"> · </span>
            {address}
          </span>
        )}
      </td>
      <td className="text-right text-xs leading-5 whitespace-nowrap text-muted-foreground @2xl:text-left @2xl:text-[0.8125rem]">
        <TimeAgo date={createdAt} />
      </td>
    </tr>
  );
}
