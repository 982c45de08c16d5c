import { termRoute } from '../../../../termRoute';

const route = termRoute('categories');

export const dynamicParams = false;
export const generateStaticParams = route.furtherPages;
export const generateMetadata = route.generateMetadata;
export default route.Page;
