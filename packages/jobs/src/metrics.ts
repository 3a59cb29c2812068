import { counter } from "@tidings/watch";

const jobs = counter(
  "tidings_jobs_total",
  "Jobs that this process has worked on, by how they ended.",
  ["task", "outcome"],
);

/** Counts a job. */
export async function measured(task: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    jobs.inc({ task, outcome: "done" });
  } catch (error) {
    jobs.inc({ task, outcome: "failed" });
    throw error;
  }
}
