import { parseAll } from "../../yaml/yaml.js";
import { type RenderedObject, objectsOf } from "../../objects/document.js";

/** The objects of a rendered YAML text. */
export function objects(yaml: string): RenderedObject[] {
  return objectsOf(parseAll(yaml)).objects;
}

/** A Deployment, a Service and an Ingress that fit together, as one text to break pieces of. */
export const web = `---
# Source: shop/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: r-web
  namespace: shop
  labels: {app.kubernetes.io/name: web}
spec:
  replicas: 2
  selector:
    matchLabels: {app.kubernetes.io/name: web}
  template:
    metadata:
      labels: {app.kubernetes.io/name: web, extra: "1"}
    spec:
      containers:
        - name: web
          image: ghcr.io/acme/web:1
          ports:
            - {name: http, containerPort: 8080}
          env:
            - {name: A, value: "1"}
            - {name: B, value: "2"}
          volumeMounts:
            - {name: data, mountPath: /data}
            - {name: data, mountPath: /more, subPath: more}
      volumes:
        - {name: data, emptyDir: {}}
---
# Source: shop/templates/service.yaml
apiVersion: v1
kind: Service
metadata:
  name: r-web
  namespace: shop
spec:
  selector: {app.kubernetes.io/name: web}
  ports:
    - {name: http, port: 80, targetPort: http}
---
# Source: shop/templates/ingress.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: r-web
  namespace: shop
spec:
  tls:
    - {secretName: web-tls, hosts: [shop.example.com]}
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: {service: {name: r-web, port: {number: 80}}}
---
# Source: shop/templates/hpa.yaml
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: r-web
  namespace: shop
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: r-web}
  maxReplicas: 3
---
# Source: shop/templates/pdb.yaml
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: r-web
  namespace: shop
spec:
  minAvailable: 1
  selector:
    matchLabels: {app.kubernetes.io/name: web}
`;
