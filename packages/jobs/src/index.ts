export { addJob, type NewJob } from "./add-job.ts";
export { startWorker, type Task, type Worker, type WorkerOptions } from "./worker.ts";
