import ContentLink from './ContentLink.astro';
import ModelLink from './ModelLink.astro';
import TaskLink from './TaskLink.astro';
import ToolLink from './ToolLink.astro';

/** What content may use without an import line. These alone may ask for the guide: MDX hands them nothing but their attributes. */
export const contentComponents = { a: ContentLink, Model: ModelLink, Task: TaskLink, Tool: ToolLink };
