import { loadGuide } from '../../../guide/load.ts';
import { makePickerFile } from '../../../publish/picker-file.ts';
import { modelUrl, pickUrl, taskUrl, toolUrl } from '../../../site/urls.ts';

export async function GET(): Promise<Response> {
  return Response.json(makePickerFile(await loadGuide(), { pick: pickUrl, model: modelUrl, task: taskUrl, tool: toolUrl }));
}
